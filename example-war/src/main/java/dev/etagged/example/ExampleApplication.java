package dev.etagged.example;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Empty on purpose: a server scans for resources and providers only as long as none is listed. */
@ApplicationPath("api")
public class ExampleApplication extends Application {}
