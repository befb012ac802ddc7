package io.paidan.server.sheet;

import io.paidan.contract.sheet.SheetKind;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Whether somebody is just taking in records of a kind: who has much to do after each of them may wait for the last. */
@Component
public class RunningImports {

    private final ImportMapper mapper;

    RunningImports(ImportMapper mapper) {
        this.mapper = mapper;
    }

    /** False for one whose server died. */
    public boolean isAny(Collection<SheetKind> kinds) {
        return mapper.isImporting(kinds.stream().map(SheetKind::name).toList());
    }
}
