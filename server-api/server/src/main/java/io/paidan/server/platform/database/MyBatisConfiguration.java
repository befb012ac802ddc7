package io.paidan.server.platform.database;

import org.mybatis.spring.boot.autoconfigure.SqlSessionFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class MyBatisConfiguration {

    @Bean
    SqlSessionFactoryBeanCustomizer recordMaps(JsonMapper json) {
        return factory -> {
            var configuration = new RecordMaps();
            ColumnTypes.register(configuration, json);
            factory.setConfiguration(configuration);
        };
    }
}
