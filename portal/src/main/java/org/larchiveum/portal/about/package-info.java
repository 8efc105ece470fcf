/** What this archive is and how it treats its visitors. */
@NullMarked
package org.larchiveum.portal.about;

import org.jspecify.annotations.NullMarked;
