/** Conditional requests for Jakarta REST: the rules of RFC 9110 and the filters that apply them. */
module dev.etagged.jaxrs {
  requires static transitive org.jspecify;
  requires static jakarta.cdi;
  requires static jakarta.servlet;
  requires transitive jakarta.ws.rs;

  exports dev.etagged.digest;
  exports dev.etagged.http;
  exports dev.etagged.jaxrs;

  // Runtimes inject into the filters' fields.
  opens dev.etagged.jaxrs;

  uses dev.etagged.jaxrs.StateTypeSupport;

  provides jakarta.ws.rs.core.Feature with
      dev.etagged.jaxrs.EtaggedFeature;
}
