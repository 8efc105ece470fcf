package org.larchiveum.portal.invented;

import java.util.Map;
import org.larchiveum.portal.PortalApplication;

/** Serves the invented reading room, to look at the pages: {@code main 8090}. */
public final class InventedPortal {
    private InventedPortal() {}

    public static void main(String[] args) {
        var port = args.length > 0 ? args[0] : "8090";
        var base = "http://localhost:" + port;
        var room = new InventedRoom(base);
        PortalApplication.serve(room, room::page, Map.of("server.port", port, "larchiveum.base", base));
    }
}
