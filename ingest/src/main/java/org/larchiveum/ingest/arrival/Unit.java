package org.larchiveum.ingest.arrival;

import org.larchiveum.ingest.note.Note;

/** A described folder, or an entry without files: a unit of description to be made before what lies in it. */
public record Unit(Arrival.Place place, Arrival.Place above, Note note, int order) {}
