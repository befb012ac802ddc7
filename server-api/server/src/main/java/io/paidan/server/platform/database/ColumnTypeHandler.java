package io.paidan.server.platform.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** One Java type in one column; a kind of column needs only these two methods. */
abstract class ColumnTypeHandler<T> extends BaseTypeHandler<T> {

    abstract Object toColumn(T value, PreparedStatement statement) throws SQLException;

    abstract @Nullable T fromColumn(ResultSet row, int column) throws SQLException;

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T value, JdbcType type)
            throws SQLException {
        statement.setObject(index, toColumn(value, statement));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return fromColumn(row, row.findColumn(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return fromColumn(row, column);
    }

    @Override
    public T getNullableResult(CallableStatement call, int column) {
        throw new UnsupportedOperationException("Stored procedures are not used");
    }
}
