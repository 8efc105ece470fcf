package org.larchiveum.archive.projection;

import org.larchiveum.archive.publication.PublicView;

/** What makes of an entry that which is shown of it: to the public, of cases among others of their kind, and in the indexes. */
record Views(PublicView open, Forms forms, KnownIndex index) {}
