package io.paidan.desktop.organisation;

import io.paidan.contract.organisation.SaveTerritory;

/** A change of a territory and the id it is sent to, which its maker chooses. */
record SaveTerritoryAs(String id, SaveTerritory command) {}
