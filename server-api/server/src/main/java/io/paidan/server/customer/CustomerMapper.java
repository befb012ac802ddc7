package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerSummary;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface CustomerMapper {

    @Select("""
            select id, region, name, phone, tier, address, array[lat, lon] as place
            from customer
            where region = any(#{regions}) and phone = #{phone}
            order by region, name, id
            """)
    List<CustomerSummary> list(@Param("regions") List<String> regions, @Param("phone") String phone);
}
