package org.larchiveum.archive.ledger;

/** A place where the chain does not hold: the line's number in the file, from 1, and what is wrong there. */
public record LedgerFault(long line, String detail) {}
