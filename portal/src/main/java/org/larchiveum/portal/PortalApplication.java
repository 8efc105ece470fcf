package org.larchiveum.portal;

import java.util.Map;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.item.PageImages;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The portal as a program: everything visitors reach, over one reading room. */
@SpringBootApplication
@EnableConfigurationProperties(PortalSettings.class)
public class PortalApplication {

    /**
     * Serves a reading room to visitors until the returned context is closed.
     *
     * @param properties settings by name, such as {@code server.port} and {@code larchiveum.base}
     */
    public static ConfigurableApplicationContext serve(
            ReadingRoom room, PageImages pages, Map<String, Object> properties) {
        var application = new SpringApplication(PortalApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(properties);
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(ReadingRoom.class, () -> room);
            beans.registerBean(PageImages.class, () -> pages);
        });
        return application.run();
    }
}
