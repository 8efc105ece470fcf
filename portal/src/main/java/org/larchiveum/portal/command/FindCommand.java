package org.larchiveum.portal.command;

import java.util.List;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.SearchRequest;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the staff side. */
@CommandLine.Command(name = "find", description = "Search everything, closed entries too.")
final class FindCommand extends Command {
    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "words; quote phrases")
    private List<String> words = new java.util.ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "how many at most, up to 200 (default: 20)")
    private int limit = 20;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    FindCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() {
        var request = SearchRequest.of(String.join(" ", words), Language.KO)
                .paged(Paging.first(Math.clamp(limit, 1, Paging.LARGEST_PAGE)));
        var page = archive().staff().search(request);
        if (json) {
            say(Json.of(page.hits().stream().map(FindCommand::map).toList()));
            return DONE;
        }
        for (var hit : page.hits()) {
            say(hit.id() + "  "
                    + hit.identity()
                            .level()
                            .map(l -> l.word())
                            .orElse(hit.identity().kind().word()) + "  "
                    + hit.identity().referenceCode() + "  " + hit.titles().best(Language.KO));
        }
        say(page.total() + " found");
        page.didYouMean().ifPresent(other -> say("Did you mean: " + other));
        return DONE;
    }

    private static java.util.Map<String, Object> map(org.larchiveum.archive.search.Hit hit) {
        return java.util.Map.of(
                "id", hit.id(),
                "kind", hit.identity().kind().word(),
                "level", hit.identity().level().map(l -> l.word()).orElse(""),
                "reference", hit.identity().referenceCode(),
                "title", hit.titles().byTag());
    }
}
