/**
 * What every module's tests stand on: time that is moved by hand, a real Kafka and a real PostgreSQL in process, raw
 * Kafka clients, and the house rules as executable checks. Lives in main scope because the sandbox starts the same
 * Kafka and PostgreSQL for people. Never: knowledge of a service, of Spring or of Microsoft 365.
 */
@NullMarked
package io.unstick.testkit;

import org.jspecify.annotations.NullMarked;
