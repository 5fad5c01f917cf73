package dev.etagged.jaxrs;

import jakarta.ws.rs.container.ContainerResponseContext;

/**
 * A representation that is about to be rendered.
 *
 * @param exchange the request that it answers
 * @param response through which its status can still be changed
 */
record Rendering(Exchange exchange, ContainerResponseContext response) {

  static final String PROPERTY = "dev.etagged.rendering";
}
