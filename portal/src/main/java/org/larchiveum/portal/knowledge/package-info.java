/** The pages of what the evidence is about: cases, institutions with their chain of command, places, and everything that bears on them. */
@NullMarked
package org.larchiveum.portal.knowledge;

import org.jspecify.annotations.NullMarked;
