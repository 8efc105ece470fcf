/** The portal as visitors meet it: in a real browser, on a phone and on a desk, with and without scripts. */
@NullMarked
package org.larchiveum.portal.browser;

import org.jspecify.annotations.NullMarked;
