package org.tamga.access.limits;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits, each for one caller, on one server.
 *
 * @param callsPerSecond      of somebody who has signed in, unless the administration sets another figure for him
 * @param visitorsPerSecond   calls of the API of one address without a name
 * @param failuresOfAddress   sign-ins that may fail from one address within {@link #failureWindow}
 * @param failuresOfName      sign-ins that may fail under one name within an hour
 * @param failuresOfCode      codes besides a password that is right that may be wrong under one name within an hour
 */
@ConfigurationProperties("tamga.limits")
public record LimitSettings(@DefaultValue("20000") int callsPerSecond, @DefaultValue("2000") int visitorsPerSecond,
        @DefaultValue("50") int failuresOfAddress, @DefaultValue("PT5M") Duration failureWindow,
        @DefaultValue("100") int failuresOfName, @DefaultValue("10") int failuresOfCode) {
}
