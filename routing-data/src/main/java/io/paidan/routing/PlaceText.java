package io.paidan.routing;

import io.paidan.contract.place.PlaceKind;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a place is written on one line: as its country writes addresses, Chinese ones without spaces, large to small. */
final class PlaceText {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private PlaceText() {}

    static boolean isHan(@Nullable String text) {
        return text != null && HAN.matcher(text).find();
    }

    static String label(
            PlaceKind kind,
            @Nullable String name,
            @Nullable String street,
            @Nullable String number,
            @Nullable String locality) {
        return switch (kind) {
            case LOCALITY -> String.valueOf(name);
            case POINT_OF_INTEREST -> joined(name, place(locality, name));
            case STREET -> isHan(street) ? run(locality, street) : joined(street, locality);
            case HOUSE_NUMBER ->
                isHan(street)
                        ? run(locality, street, isNumberOnly(number) ? number + "号" : number)
                        : joined(street + " " + number, locality);
        };
    }

    private static @Nullable String place(@Nullable String locality, @Nullable String name) {
        return locality == null || String.valueOf(name).contains(locality) ? null : locality;
    }

    private static boolean isNumberOnly(@Nullable String number) {
        return number != null && Character.isDigit(number.charAt(number.length() - 1));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(", "));
    }

    private static String run(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining());
    }
}
