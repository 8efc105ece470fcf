package org.larchiveum.archive.description;

import java.util.List;

/** ISAD(G) 3.2, context area: creators, administrative or biographical history, archival history, immediate source. */
public record Context(
        List<Multilingual> creators, Multilingual history, Multilingual custody, Multilingual acquisition) {
    public static final Context NONE = new Context(List.of(), Multilingual.NONE, Multilingual.NONE, Multilingual.NONE);

    public Context {
        creators = List.copyOf(creators);
    }
}
