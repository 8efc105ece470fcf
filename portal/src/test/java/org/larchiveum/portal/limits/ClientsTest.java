package org.larchiveum.portal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientsTest {
    private final AtomicLong now = new AtomicLong();
    private final Clients clients = new Clients(now::get);

    @Test
    void oneAddressIsOneClient() {
        assertThat(clients.of(from("192.0.2.7"))).isPresent().isEqualTo(clients.of(from("192.0.2.7")));
        assertThat(clients.of(from("192.0.2.7"))).isNotEqualTo(clients.of(from("192.0.2.8")));
    }

    @Test
    void aNetworkOfVersionSixIsOneClient() {
        assertThat(clients.of(from("2001:db8:1:2::1"))).isEqualTo(clients.of(from("2001:db8:1:2:ffff::9")));
        assertThat(clients.of(from("2001:db8:1:2::1"))).isNotEqualTo(clients.of(from("2001:db8:1:3::1")));
    }

    @Test
    void theSecretIsThrownAwayEveryHour() {
        var before = clients.of(from("192.0.2.7"));
        now.addAndGet(Duration.ofMinutes(61).toNanos());

        assertThat(clients.of(from("192.0.2.7"))).isNotEqualTo(before);
    }

    @Test
    void aProxyOnTheMachineSaysForWhomItAsks() {
        assertThat(clients.of(through("127.0.0.1", "192.0.2.7"))).isEqualTo(clients.of(from("192.0.2.7")));
        assertThat(clients.of(through("127.0.0.1", "203.0.113.5, 192.0.2.7")))
                .as("only what the proxy added itself")
                .isEqualTo(clients.of(from("192.0.2.7")));
    }

    @Test
    void nobodyElseIsBelieved() {
        assertThat(clients.of(through("198.51.100.1", "192.0.2.7"))).isEqualTo(clients.of(from("198.51.100.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "example.org", "192.0.2.7:443", "999.1.1.1", "::zz"})
    void whatIsNoAddressIsNobody(String said) {
        assertThat(clients.of(through("127.0.0.1", said))).isEmpty();
    }

    @Test
    void theMachineItselfIsNotCounted() {
        assertThat(clients.of(from("127.0.0.1"))).isEmpty();
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static MockHttpServletRequest through(String proxy, String address) {
        var request = from(proxy);
        request.addHeader("X-Forwarded-For", address);
        return request;
    }
}
