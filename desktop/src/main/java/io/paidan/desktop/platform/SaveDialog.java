package io.paidan.desktop.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the user for the place of a file that is written. Who shows the console by itself answers in his stead. */
public interface SaveDialog {

    /** The system's own. */
    SaveDialog OF_SYSTEM = (owner, name) -> {
        var chooser = new FileChooser();
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    };

    /**
     * @param name what the file is called unless the user wants it otherwise
     * @return empty when he thinks better of it
     */
    Optional<Path> ask(Window owner, String name);
}
