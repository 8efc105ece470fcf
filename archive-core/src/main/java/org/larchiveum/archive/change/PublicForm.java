package org.larchiveum.archive.change;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.publication.Publication;

/**
 * The form in which visitors see an entry, as far as two forms must be told apart.
 *
 * @param within the open unit that it lies in directly
 * @param digest of its statements, whatever their order, and of its copies: the first 64 bits of SHA-256, as among the forms that
 *     one entry has had no two will ever agree by accident
 */
record PublicForm(Kind kind, Optional<PublicId> within, long digest) {
    private static final char BETWEEN = '\u001f';

    static PublicForm of(Publication publication, Kind kind) {
        var above = publication.graph().createResource(publication.iri()).getProperty(DCTerms.isPartOf);
        return new PublicForm(
                kind,
                Optional.ofNullable(above)
                        .map(said -> said.getObject().toString())
                        .flatMap(iri -> PublicId.parse(iri.substring(iri.lastIndexOf('/') + 1))),
                digest(publication));
    }

    private static long digest(Publication publication) {
        var parts = new TreeSet<String>();
        publication
                .graph()
                .getGraph()
                .find()
                .forEach(said -> parts.add(text(said.getSubject())
                        + BETWEEN
                        + text(said.getPredicate())
                        + BETWEEN
                        + text(said.getObject())));
        for (var copy : publication.copies()) {
            parts.add(
                    switch (copy) {
                        case Publication.Copy.AsKept(var name, var source) ->
                            name + BETWEEN + source.checksums().sha256();
                        case Publication.Copy.Written(var name, var text) -> name + BETWEEN + text;
                    });
        }
        var digest = sha256();
        for (var part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** Not as Jena writes it, which may change with its versions. */
    private static String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm()
                    + BETWEEN
                    + (node.getLiteralLanguage().isEmpty() ? node.getLiteralDatatypeURI() : node.getLiteralLanguage());
        }
        return node.isURI() ? node.getURI() : "_";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
