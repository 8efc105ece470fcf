package org.larchiveum.ingest.pipeline;

import java.util.List;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.fault.Finding;

/** A file with its description judged: ready to be deposited. */
record Described(Deposit deposit, String mediaGroup, List<Finding> findings) {}
