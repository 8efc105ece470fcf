package org.larchiveum.archive.catalogue;

import org.apache.jena.rdf.model.Model;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.ledger.LedgerLine;

/** An entry as its newest version in storage says it: typed, as the graph of all its documents, and the line that proves it. */
public record Stored(Entry entry, Model graph, LedgerLine line) {}
