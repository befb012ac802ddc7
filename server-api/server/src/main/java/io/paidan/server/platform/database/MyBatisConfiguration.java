package io.paidan.server.platform.database;

import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class MyBatisConfiguration {

    @Bean
    ConfigurationCustomizer columnTypes(JsonMapper json) {
        return configuration -> ColumnTypes.register(configuration, json);
    }
}
