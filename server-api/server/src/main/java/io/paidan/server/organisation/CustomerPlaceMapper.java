package io.paidan.server.organisation;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** Keeps customers where their places lie when borders move. */
@Mapper
interface CustomerPlaceMapper {

    /**
     * Those of this territory and those within its border go to the deepest in the tree that holds their place, as orders
     * do; whose place lies in none stays, and so does who is the whole region's.
     */
    @Update(TerritoryMapper.TREE + """
            , area as materialized (
                select t.id, tree.depth, b.shape, b.around
                from territory t
                join tree using (id)
            """ + DrawnBorder.OF_TERRITORY + """
                where t.region = #{region} and t.border is not null and t.active
            ), settled as (
                select c.id, (
                    select a.id from area a where
            """ + DrawnBorder.HOLDS_CUSTOMER + """
                    order by a.depth desc, a.id limit 1) as territory
                from customer c
                where c.region = #{region} and c.territory is not null
                    and (c.territory = #{territory} or exists (
                        select from area a where a.id = #{territory} and
            """
            + DrawnBorder.HOLDS_CUSTOMER + """
                    ))
            )
            update customer c
            set territory = settled.territory
            from settled
            where c.region = #{region} and c.id = settled.id and settled.territory <> c.territory
            """)
    int settle(@Param("region") String region, @Param("territory") String territory);
}
