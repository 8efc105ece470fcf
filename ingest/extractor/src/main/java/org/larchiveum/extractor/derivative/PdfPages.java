package org.larchiveum.extractor.derivative;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures: what a page shows may be public, what the file carries besides may not. */
final class PdfPages {
    private static final float POINTS_PER_INCH = 72f;
    private static final int PAGES = 500;

    private final Path file;
    private final long pixelLimit;

    PdfPages(Path file, long pixelLimit) {
        this.file = file;
        this.pixelLimit = pixelLimit;
    }

    int count() throws IOException, NotMade {
        try (PDDocument document = open()) {
            return document.getNumberOfPages();
        }
    }

    /** Page number {@code page}, from 1, {@code width} pixels wide. */
    BufferedImage page(int page, int width) throws IOException, NotMade {
        try (PDDocument document = open()) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new NotMade.Refused("no page " + page + " of " + document.getNumberOfPages());
            }
            return render(document, page - 1, width / shownWidth(document.getPage(page - 1)));
        }
    }

    /** The pages as pictures in a new PDF that has no properties, attachments, scripts or hidden layers. */
    int copy(int dotsPerInch, Path target) throws IOException, NotMade {
        try (PDDocument document = open();
                PDDocument pictures = new PDDocument()) {
            if (document.getNumberOfPages() > PAGES) {
                throw new NotMade.Refused(document.getNumberOfPages() + " pages, the limit is " + PAGES);
            }
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage image = render(document, i, dotsPerInch / POINTS_PER_INCH);
                float width = image.getWidth() * POINTS_PER_INCH / dotsPerInch;
                float height = image.getHeight() * POINTS_PER_INCH / dotsPerInch;
                PDPage page = new PDPage(new PDRectangle(width, height));
                pictures.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pictures, page)) {
                    content.drawImage(JPEGFactory.createFromImage(pictures, image, 0.8f), 0, 0, width, height);
                }
            }
            // In the open, so that the check of our own bytes can read the objects.
            pictures.save(target.toFile(), CompressParameters.NO_COMPRESSION);
            return document.getNumberOfPages();
        }
    }

    private PDDocument open() throws IOException, NotMade {
        try {
            return Loader.loadPDF(file.toFile());
        } catch (InvalidPasswordException locked) {
            throw new NotMade.Refused("the document asks for a password");
        }
    }

    private BufferedImage render(PDDocument document, int index, float scale) throws IOException, NotMade {
        PDRectangle box = document.getPage(index).getCropBox();
        double pixels = (double) box.getWidth() * scale * box.getHeight() * scale;
        if (!(pixels >= 0 && pixels <= pixelLimit)) {
            throw new NotMade.Refused(
                    "page " + (index + 1) + " would have " + (long) pixels + " pixels, the limit is " + pixelLimit);
        }
        return new PDFRenderer(document).renderImage(index, scale, ImageType.RGB);
    }

    private static float shownWidth(PDPage page) {
        boolean sideways = page.getRotation() % 180 != 0;
        float width =
                sideways ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        return Math.max(1f, width);
    }
}
