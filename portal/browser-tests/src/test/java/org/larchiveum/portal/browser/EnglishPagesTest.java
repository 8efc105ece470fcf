package org.larchiveum.portal.browser;

class EnglishPagesTest extends PagesTest {
    EnglishPagesTest() {
        super("en");
    }
}
