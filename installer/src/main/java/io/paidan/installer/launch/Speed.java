package io.paidan.installer.launch;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --speed}: refused before anything has started when nobody could work at it. */
final class Speed implements ITypeConverter<Double> {

    private static final double FASTEST = 1_000;

    @Override
    public Double convert(String typed) {
        try {
            var speed = Double.parseDouble(typed);
            if (speed > 0 && speed <= FASTEST) {
                return speed;
            }
            throw refusal(typed);
        } catch (NumberFormatException noNumber) {
            throw refusal(typed);
        }
    }

    private static TypeConversionException refusal(String typed) {
        return new TypeConversionException(LaunchTexts.get("speed.range", typed));
    }
}
