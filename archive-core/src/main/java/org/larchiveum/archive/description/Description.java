package org.larchiveum.archive.description;

/** What the archive says about a unit of holdings, by the areas of ISAD(G); 3.7, description control, is the ledger's. */
public record Description(
        Identity identity,
        Context context,
        Content content,
        Conditions conditions,
        Allied allied,
        Multilingual note,
        Showing showing) {

    /** A description that says only what is known of anything: its title and level. */
    public static Description of(Multilingual title, Level level) {
        return new Description(
                new Identity("", title, java.util.Optional.empty(), level, Multilingual.NONE),
                Context.NONE,
                Content.NONE,
                Conditions.NONE,
                Allied.NONE,
                Multilingual.NONE,
                Showing.PLAIN);
    }

    public Multilingual title() {
        return identity.title();
    }
}
