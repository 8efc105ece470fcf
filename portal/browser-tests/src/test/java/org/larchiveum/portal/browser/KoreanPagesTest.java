package org.larchiveum.portal.browser;

class KoreanPagesTest extends PagesTest {
    KoreanPagesTest() {
        super("ko");
    }
}
