package org.larchiveum.archive.fault;

/** How much a finding weighs: a note tells, a warning asks to be looked at, a refusal keeps the input out. */
public enum Severity {
    NOTE,
    WARNING,
    REFUSAL
}
