package org.larchiveum.archive.ledger;

class InMemoryLedgerTest implements LedgerContract {
    private final InMemoryLedger ledger = new InMemoryLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
