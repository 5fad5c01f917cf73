/**
 * The demonstration application: articles and a dashboard's configuration, one WAR for every
 * Jakarta EE server.
 */
@NullMarked
package dev.etagged.example;

import org.jspecify.annotations.NullMarked;
