@NullMarked
package dev.etagged.file;

import org.jspecify.annotations.NullMarked;
