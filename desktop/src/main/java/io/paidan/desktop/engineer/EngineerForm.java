package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterForm;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An engineer's fields but his times. */
final class EngineerForm extends MasterForm<EngineerDetails, SaveEngineer> {

    private final Texts texts;
    private final FormField<String> name = halfLine("name", "engineer.name", 80, true);
    private final FormField<String> code = halfLine("code", "engineer.code", 32, true);
    private final FormField<String> phone = halfLine("phone", "engineer.phone", 30, true);
    private final FormField<@Nullable String> territory;
    private final FormField<@Nullable Vehicle> vehicle;
    private final FormField<String> capacity;
    private final FormField<Boolean> active;
    private final FormField<List<HeldSkill>> skills;
    private final FormField<String> overtimeMinutes;
    private final FormField<String> overtimePrice;
    private final FormField<String> overtimeCurrency;
    private final FormField<@Nullable GeoPoint> home;
    private Supplier<List<EngineerDetails>> others = List::of;

    EngineerForm(Texts texts, Lookup<TerritoryDetails> territories) {
        this.texts = texts;
        territory = choice(
                "territory",
                "engineer.territory",
                true,
                () -> territories.all().stream()
                        .filter(TerritoryDetails::active)
                        .filter(one -> one.kind() == TerritoryKind.OUTLET || one.kind() == TerritoryKind.PARTNER)
                        .map(TerritoryDetails::id)
                        .toList(),
                (@Nullable String id) -> territories
                        .find(one -> one.id().equals(id))
                        .map(TerritoryDetails::name)
                        .orElse(Objects.requireNonNullElse(id, "–")));
        vehicle = choice(
                "vehicle",
                "engineer.vehicle",
                true,
                () -> Arrays.asList(Vehicle.values()),
                (@Nullable Vehicle one) -> one == null ? "–" : texts.of(one));
        capacity = whole("capacity", "engineer.capacity", false, 1, 99);
        active = flag("active", "engineer.active");
        heading("engineer.skillsHeading");
        skills = own("skills", "engineer.skills", false, List.<HeldSkill>of());
        skills.checked(this::doubled);
        heading("engineer.overtimeHeading");
        overtimeMinutes = whole("overtime", "engineer.overtimeMinutes", false, 1, 720);
        overtimePrice = whole("overtimePrice", "engineer.overtimePrice", false, 0, 1_000_000);
        overtimeCurrency = halfLine("overtimeCurrency", "engineer.overtimeCurrency", 3, false);
        overtimeMinutes.checked(this::priceless);
        overtimeCurrency.checked(this::noCurrency);
        heading("engineer.homeHeading");
        home = own("homePosition", "engineer.home", true, null);
    }

    /** @param all among whom the currency of overtime is looked for, so that it need not be typed */
    void compareWith(Supplier<List<EngineerDetails>> all) {
        others = all;
    }

    FormField<List<HeldSkill>> skills() {
        return skills;
    }

    FormField<@Nullable GeoPoint> home() {
        return home;
    }

    @Override
    protected void fill(EngineerDetails engineer) {
        name.set(engineer.name());
        code.set(engineer.code());
        phone.set(engineer.phone());
        territory.set(engineer.territory().isEmpty() ? null : engineer.territory());
        vehicle.set(engineer.vehicle());
        capacity.set(engineer.capacity() == null ? "" : engineer.capacity().toString());
        active.set(engineer.active());
        skills.set(engineer.skills());
        var overtime = engineer.overtime();
        overtimeMinutes.set(
                overtime == null ? "" : String.valueOf(overtime.allowed().toMinutes()));
        overtimePrice.set(overtime == null ? "" : String.valueOf(overtime.pricePerHour()));
        overtimeCurrency.set(Optional.ofNullable(overtime)
                .or(this::usual)
                .map(EngineerForm::currency)
                .orElse(""));
        home.set(engineer.version() == 0 ? null : engineer.homePosition());
    }

    @Override
    protected SaveEngineer command(EngineerDetails original) {
        return new SaveEngineer(
                original.version(),
                Objects.requireNonNull(territory.get()),
                code.get().strip(),
                name.get().strip(),
                phone.get().strip(),
                Objects.requireNonNull(vehicle.get()),
                Objects.requireNonNull(home.get()),
                skills.get(),
                overtime(),
                capacity.get().isBlank() ? null : Integer.valueOf(capacity.get().strip()),
                active.get());
    }

    private @Nullable Overtime overtime() {
        if (overtimeMinutes.get().isBlank()) {
            return null;
        }
        var price = overtimePrice.get().isBlank()
                ? 0
                : Long.parseLong(overtimePrice.get().strip());
        return new Overtime(
                Duration.ofMinutes(Long.parseLong(overtimeMinutes.get().strip())),
                price,
                Currency.getInstance(overtimeCurrency.get().strip().toUpperCase(Locale.ROOT)));
    }

    /** Any overtime of the others, from the first who has some: a company pays in one currency. */
    private Optional<Overtime> usual() {
        return others.get().stream()
                .flatMap(one -> Stream.ofNullable(one.overtime()))
                .findFirst();
    }

    private static String currency(Overtime overtime) {
        return overtime.currency().getCurrencyCode();
    }

    /** Without overtime no currency is asked for. */
    private Optional<String> noCurrency(String typed) {
        if (overtimeMinutes.get().isBlank()) {
            return Optional.empty();
        }
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return Currency.availableCurrencies()
                        .anyMatch(one -> one.getCurrencyCode().equals(code))
                ? Optional.empty()
                : Optional.of(texts.get("engineer.currencyWrong"));
    }

    /** A price alone would be lost without a word: there is no overtime without minutes. */
    private Optional<String> priceless(String minutes) {
        return minutes.isBlank() && !overtimePrice.get().isBlank()
                ? Optional.of(texts.get("setup.required"))
                : Optional.empty();
    }

    private Optional<String> doubled(List<HeldSkill> held) {
        var codes = new HashSet<String>();
        return held.stream().allMatch(skill -> codes.add(skill.code()))
                ? Optional.empty()
                : Optional.of(texts.get("engineer.skillTwice"));
    }
}
