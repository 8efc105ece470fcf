package org.larchiveum.archive.search;

class InMemorySearchTest implements SearchIndexContract {
    private final InMemorySearch index = new InMemorySearch();

    @Override
    public SearchIndex index() {
        return index;
    }
}
