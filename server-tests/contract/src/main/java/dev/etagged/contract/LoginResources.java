package dev.etagged.contract;

import dev.etagged.Etagged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.SecurityContext;

/** What {@code web.xml} demands a login for, with HTTP's Basic scheme (RFC 7617). */
public final class LoginResources {

  /** Editors for the first resource, anybody with a role for the others. */
  public static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>editors</web-resource-name>
            <url-pattern>/login-constraint/*</url-pattern>
          </web-resource-collection>
          <auth-constraint><role-name>%1$s</role-name></auth-constraint>
        </security-constraint>
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>users</web-resource-name>
            <url-pattern>/login-roles/*</url-pattern>
            <url-pattern>/login-session-bean/*</url-pattern>
          </web-resource-collection>
          <auth-constraint>
            <role-name>%1$s</role-name>
            <role-name>%2$s</role-name>
          </auth-constraint>
        </security-constraint>
        <login-config>
          <auth-method>BASIC</auth-method>
          <realm-name>file</realm-name>
        </login-config>
        <security-role><role-name>%1$s</role-name></security-role>
        <security-role><role-name>%2$s</role-name></security-role>
      </web-app>
      """
          .formatted(Callers.EDITOR, Callers.READER);

  /** GlassFish's and Payara's: the group of a name has the role of that name. */
  public static final String GLASSFISH_WEB_XML =
      """
      <!DOCTYPE glassfish-web-app PUBLIC "-//GlassFish.org//DTD GlassFish Application Server 3.1 \
      Servlet 3.0//EN" "http://glassfish.org/dtds/glassfish-web-app_3_0-1.dtd">
      <glassfish-web-app>
        <security-role-mapping>
          <role-name>%1$s</role-name>
          <group-name>%1$s</group-name>
        </security-role-mapping>
        <security-role-mapping>
          <role-name>%2$s</role-name>
          <group-name>%2$s</group-name>
        </security-role-mapping>
      </glassfish-web-app>
      """
          .formatted(Callers.EDITOR, Callers.READER);

  private LoginResources() {}

  /** By the constraint alone. */
  @RequestScoped
  @Path("login-constraint/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class OfConstraint extends UnaskingResource {}

  /** By a role, which the body repeats, since not every server enforces it. */
  @RolesAllowed(Callers.EDITOR)
  @Path("login-roles/{id}")
  @Etagged(source = StateSource.class, required = true)
  public static class OfRoles extends AuthorizedResource {
    @Override
    void authorize(SecurityContext caller) {
      requireEditor(caller);
    }
  }
}
