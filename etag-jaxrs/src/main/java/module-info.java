/** Conditional requests for Jakarta REST: the rules of RFC 9110 and the filters that apply them. */
module dev.etagged.jaxrs {
  requires static transitive org.jspecify;
  requires static jakarta.cdi;
  requires transitive jakarta.ws.rs;

  exports dev.etagged.http;
  exports dev.etagged.jaxrs;

  uses dev.etagged.jaxrs.StateTypeSupport;
}
