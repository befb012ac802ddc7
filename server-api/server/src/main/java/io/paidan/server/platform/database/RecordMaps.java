package io.paidan.server.platform.database;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.session.Configuration;

/**
 * MyBatis that knows once for all which column each component of a record comes from: {@code jobs_in_30_days} for {@code
 * jobsIn30Days}. By itself it compares every column's name with every component's for each row, which takes longer than the
 * query.
 */
final class RecordMaps extends Configuration {

    @Override
    public void addResultMap(ResultMap map) {
        super.addResultMap(isLeftToMyBatis(map) ? ofRecord(map) : map);
    }

    private boolean isLeftToMyBatis(ResultMap map) {
        return map.getType().isRecord()
                && map.getResultMappings().isEmpty()
                && !getTypeHandlerRegistry().hasTypeHandler(map.getType());
    }

    private ResultMap ofRecord(ResultMap map) {
        var columns = Arrays.stream(map.getType().getRecordComponents())
                .map(this::column)
                .toList();
        return new ResultMap.Builder(this, map.getId(), map.getType(), columns).build();
    }

    private ResultMapping column(RecordComponent component) {
        var name = component
                .getName()
                .replaceAll("([A-Z]|(?<=[a-z])[0-9]+)", "_$1")
                .toLowerCase(Locale.ROOT);
        return new ResultMapping.Builder(this, null, name, component.getType())
                .flags(List.of(ResultFlag.CONSTRUCTOR))
                .build();
    }
}
