package org.larchiveum.portal.sparql;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the door for questions needs of the server it stands in. */
@Configuration(proxyBeanMethods = false)
class SparqlBeans {
    @Bean
    Courtesy courtesy() {
        return new Courtesy();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> openLines() {
        return server -> server.addEngineValves(new OpenLine());
    }
}
