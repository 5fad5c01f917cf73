/** An application that does as little as one can: what it answers is the server's doing. */
package dev.etagged.bare;
