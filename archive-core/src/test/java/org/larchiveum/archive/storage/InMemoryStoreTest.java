package org.larchiveum.archive.storage;

class InMemoryStoreTest implements ObjectStoreContract {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    public ObjectStore store() {
        return store;
    }
}
