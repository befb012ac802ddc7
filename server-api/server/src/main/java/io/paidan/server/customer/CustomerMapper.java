package io.paidan.server.customer;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.server.organisation.Scope;
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
    List<CustomerSummary> listOfRegions(@Param("regions") List<String> regions, @Param("phone") String phone);

    @Select("""
            select c.id, c.region, c.name, c.phone, c.tier, c.address, array[c.lat, c.lon] as place
            from customer c
            where c.phone = #{phone} and
            """ + Scope.SEES_CUSTOMER + "order by c.region, c.name, c.id")
    List<CustomerSummary> list(@Param("scope") Scope scope, @Param("phone") String phone);
}
