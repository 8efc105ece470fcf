package org.larchiveum.portal;

import java.net.URI;
import java.util.Optional;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.sparql.SparqlEndpoint;
import org.larchiveum.portal.sparql.SparqlSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What features ask for, given out of the one reading room. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    @Bean
    SparqlEndpoint sparqlEndpoint(ReadingRoom room, Releases releases, PortalSettings settings) {
        return new SparqlEndpoint() {
            @Override
            public Answer answer(Question question) {
                return room.ask(question);
            }

            @Override
            public String version() {
                return room.generation();
            }

            @Override
            public Optional<String> release() {
                return releases.latest().map(release -> release.version().toString());
            }

            @Override
            public URI base() {
                return URI.create(settings.address("/"));
            }
        };
    }

    @Bean
    KnowledgeRoom knowledgeRoom(ReadingRoom room) {
        return room.knowledge();
    }

    @Bean
    Releases releases(ReadingRoom room) {
        return room.releases();
    }

    @Bean
    SparqlSettings sparqlSettings() {
        return SparqlSettings.standard();
    }
}
