package org.larchiveum.ontology;

/** One thing a shape demands: its stable code, how much breaking it weighs, and what to tell people, with the remedy, in Korean and English. */
public record Rule(String code, Weight weight, String ko, String en) {
    /** {@code sh:Violation}, {@code sh:Warning} and {@code sh:Info} (SHACL 2.1.4). */
    public enum Weight {
        REFUSAL,
        WARNING,
        NOTE
    }
}
