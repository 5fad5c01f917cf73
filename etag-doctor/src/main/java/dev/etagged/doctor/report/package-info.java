/** Reports for people, for programs and for pipelines. */
@NullMarked
package dev.etagged.doctor.report;

import org.jspecify.annotations.NullMarked;
