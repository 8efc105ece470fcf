package org.larchiveum.portal.sparql;

import java.net.URI;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.PortalSettings;
import org.springframework.stereotype.Component;

/** The endpoint over the public dataset, and no other. */
@Component
final class PublicEndpoint implements SparqlEndpoint {
    private final ReadingRoom room;
    private final PortalSettings settings;

    PublicEndpoint(ReadingRoom room, PortalSettings settings) {
        this.room = room;
        this.settings = settings;
    }

    @Override
    public Answer answer(Question question) {
        return room.ask(question);
    }

    @Override
    public String version() {
        return room.generation();
    }

    @Override
    public URI base() {
        return URI.create(settings.address("/"));
    }
}
