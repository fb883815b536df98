/**
 * The configuration of prometheus-adapter as its text says it: nothing is resolved, compiled or checked here, and every
 * value that was read knows where it was written. {@link io.leadline.config.AdapterConfig} is the whole;
 * {@link io.leadline.config.DiscoveryRule#discovering} starts a rule in code.
 */
@NullMarked
package io.leadline.config;

import org.jspecify.annotations.NullMarked;
