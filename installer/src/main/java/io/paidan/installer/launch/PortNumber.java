package io.paidan.installer.launch;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --port}: refused before anything has started when there can be no such port. */
final class PortNumber implements ITypeConverter<Integer> {

    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String typed) {
        try {
            var port = Integer.parseInt(typed);
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
            throw refusal(typed);
        } catch (NumberFormatException noNumber) {
            throw refusal(typed);
        }
    }

    private static TypeConversionException refusal(String typed) {
        return new TypeConversionException(LaunchTexts.get("port.range", typed));
    }
}
