package dev.etagged.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Without the library. */
@ApplicationPath("api")
public class BareApplication extends Application {}
