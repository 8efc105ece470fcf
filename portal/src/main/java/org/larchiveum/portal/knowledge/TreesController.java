package org.larchiveum.portal.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.Census;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Placed;
import org.larchiveum.archive.reading.knowledge.Scope;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.layout.Terms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All open institutions and all open places, each as a tree. */
@Controller
class TreesController {
    /** A badge beside every such name of a whole tree would only be noise. */
    private static final Pattern SAYS_INVENTED = Pattern.compile("\\((가상|invented)\\)$");

    /** As many as a page shows at once; of larger trees only the upper levels, each leading to the rest. */
    private static final int WHOLE = 400;

    private static final int UPPER = 2;

    private final KnowledgeRoom room;

    TreesController(KnowledgeRoom room) {
        this.room = room;
    }

    /**
     * A line of the tree.
     *
     * @param type in words; {@code ""} where it has none
     * @param invented whether it is, and its name does not say so
     * @param cases how many open cases lie with it and everything below it
     * @param hidden how many are below it that this page does not show
     */
    record Twig(Phrase name, String href, String type, long cases, boolean invented, List<Twig> below, int hidden) {
        Twig {
            below = List.copyOf(below);
        }
    }

    @GetMapping("/{lang:ko|en}/institutions")
    String institutions(HttpServletRequest request, Model model) {
        return tree("institutions", room.institutions(), request, model);
    }

    @GetMapping("/{lang:ko|en}/places")
    String places(HttpServletRequest request, Model model) {
        return tree("places", room.places(), request, model);
    }

    private String tree(String what, List<Placed> trees, HttpServletRequest request, Model model) {
        var language = Site.at(request).language();
        var census = room.census(Scope.ALL);
        int size = trees.stream().mapToInt(tree -> 1 + tree.size()).sum();
        int depth = size <= WHOLE ? Integer.MAX_VALUE : UPPER;
        model.addAllAttributes(Map.of(
                "what",
                what,
                "size",
                size,
                "tops",
                trees.stream().map(tree -> twig(tree, depth, census, language)).toList()));
        return "knowledge/tree";
    }

    private static Twig twig(Placed tree, int depth, Census census, Language language) {
        var one = tree.listed().reference();
        boolean shown = depth > 1;
        var name = Phrase.of(one.name(), language);
        return new Twig(
                name,
                Line.address(one.kind(), one.id().toString(), language),
                tree.listed().type().map(type -> Terms.heading(type, language)).orElse(""),
                census.of(one.iri()),
                one.invented() && !SAYS_INVENTED.matcher(name.text()).find(),
                shown
                        ? tree.below().stream()
                                .map(below -> twig(below, depth - 1, census, language))
                                .toList()
                        : List.of(),
                shown ? 0 : tree.size());
    }
}
