package org.larchiveum.ontology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * What is known of one country before any evidence is taken in: places, institutions with their names, posts and control
 * relations, published figures. Every fact has its source. An archive of another country adds a folder and its code to
 * {@code profile/codes.txt}; no code changes.
 */
public final class Profile {
    private static final String NS = "https://w3id.org/larchiveum/";
    private static final List<String> FACTS = List.of("places.ttl", "institutions.ttl", "figures.ttl");

    private final String code;
    private final Graph graph;
    private final Graph about;

    private Profile(String code, Graph graph, Graph about) {
        this.code = code;
        this.graph = graph;
        this.about = about;
    }

    /** The codes of the profiles in this build, in order. */
    public static List<String> codes() {
        return TurtleFiles.lines("profile/codes.txt");
    }

    /** Reads a profile from the class path; {@link IllegalArgumentException} for a code that is not among {@link #codes}. */
    public static Profile load(String code) {
        if (!codes().contains(code)) {
            throw new IllegalArgumentException("No profile of this code: " + code);
        }
        var facts = FACTS.stream()
                .map(file -> folder(code) + file)
                .filter(TurtleFiles::exists)
                .toList();
        return new Profile(code, TurtleFiles.read(facts), TurtleFiles.read(folder(code) + "profile.ttl"));
    }

    /** The files in which profiles add concepts to the schemes. */
    static Stream<String> schemes() {
        return codes().stream().map(code -> folder(code) + "schemes.ttl").filter(TurtleFiles::exists);
    }

    public String code() {
        return code;
    }

    /** Every fact, with its source. Read only. */
    public Graph graph() {
        return graph;
    }

    /** The things the profile speaks of, by name; the names in use of an institution are parts of it and not among them. */
    public List<Node> subjects() {
        return graph
                .find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .mapWith(said -> said.getSubject())
                .toSet()
                .stream()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    /** What entries taken in from the profile are called: {@code kp:institution/mss}. */
    public String identifier(Node subject) {
        return code + ":" + subject.getURI().substring((NS + code + "/").length());
    }

    /** What the profile is called, in a language ({@code ko}, {@code en}). */
    public Optional<String> title(String language) {
        return text(DCTerms.title, language);
    }

    /** What the profile holds, in a language ({@code ko}, {@code en}). */
    public Optional<String> description(String language) {
        return text(DCTerms.description, language);
    }

    /** Whether all of it was made up. */
    public boolean invented() {
        return about.contains(NodeFactory.createURI(NS + code), Lar.invented.asNode(), Node.ANY);
    }

    private Optional<String> text(Property property, String language) {
        return about.find(Node.ANY, property.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(value -> value.getLiteralLanguage().equals(language))
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional();
    }

    private static String folder(String code) {
        return "profile/" + code + "/";
    }
}
