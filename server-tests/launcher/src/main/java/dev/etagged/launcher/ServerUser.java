package dev.etagged.launcher;

/**
 * A user whom the server itself authenticates.
 *
 * @param name the name
 * @param password the password
 * @param role the one role, which is also the name of the group where a server has groups
 */
public record ServerUser(String name, String password, String role) {}
