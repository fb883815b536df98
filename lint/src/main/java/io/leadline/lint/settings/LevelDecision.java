package io.leadline.lint.settings;

import io.leadline.diagnostic.Severity;
import io.leadline.lint.Check;
import io.leadline.source.Span;
import java.util.Optional;

/**
 * Why a check is on or off for a configuration. Immutable.
 *
 * @param check the check
 * @param severity how bad its findings are at most, or empty if it is off
 * @param reason who decided: {@code default}, {@code settings}, {@code override for test/**} or {@code command line}
 * @param place where that is written, if it is written in a file
 * @param waitsFor what the check would have to be told to find anything
 */
public record LevelDecision(
        Check check, Optional<Severity> severity, String reason, Optional<Span> place, Optional<String> waitsFor) {}
